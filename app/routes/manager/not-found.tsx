/** No such page: answered by the root's boundary, with the status that says so. */
export function loader(): never {
  throw new Response("Not found", { status: 404 });
}

export default function NotFound() {
  return null;
}
