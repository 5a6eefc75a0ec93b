import "@remix-run/node";

// Loaders' values are typed as they are: dates stay dates (`v3_singleFetch` in remix.config.js).
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
