import { isValidElement } from "react";
import type { ComponentPropsWithoutRef, JSX, ReactNode } from "react";

type DataAttributes = { [name: `data-${string}`]: string | number | boolean | undefined };

/** Everything the HTML element takes but raw HTML, and data attributes too: what nunjucks calls `attributes`. */
export type ElementProps<Tag extends keyof JSX.IntrinsicElements, Own extends string = never> = Omit<
  ComponentPropsWithoutRef<Tag>,
  Own | "dangerouslySetInnerHTML"
> &
  DataAttributes;

/** Either just the content, or the component's props with the content as `text`. */
export type TextOr<Props> = ReactNode | (Omit<Props, "children"> & { text?: ReactNode });

/** Lists may be written `condition && { … }`: what is falsy is left out, and still counts in numbered ids. */
export type Maybe<Item> = Item | false | null | undefined | "";

/** The props behind a `TextOr`, the content as `children`. */
export function textProps<Props extends object>(given: TextOr<Props>): Omit<Props, "children"> & { children?: ReactNode } {
  if (!isOptions(given)) return { children: given } as Omit<Props, "children"> & { children?: ReactNode };
  const { text, ...props } = given;
  return { ...props, children: text } as Omit<Props, "children"> & { children?: ReactNode };
}

function isOptions<Props>(given: TextOr<Props>): given is Omit<Props, "children"> & { text?: ReactNode } {
  return typeof given === "object" && given !== null && !isValidElement(given) && !(Symbol.iterator in given);
}

/** The items that are there, where their numbers do not matter. */
export function present<Item extends object>(items: readonly Maybe<Item>[]): Item[] {
  return items.filter((item): item is Item => Boolean(item));
}

/** The classes that apply, or undefined (no attribute) when none does. */
export function classNames(...classes: Maybe<string>[]): string | undefined {
  return classes.filter(Boolean).join(" ") || undefined;
}
