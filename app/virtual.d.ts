declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export const entry: typeof build.entry;
  export const routes: typeof build.routes;
  export const assets: typeof build.assets;
  export const publicPath: typeof build.publicPath;
  export const assetsBuildDirectory: typeof build.assetsBuildDirectory;
  export const future: typeof build.future;
  export const isSpaMode: typeof build.isSpaMode;
  export const basename: typeof build.basename;
  export const mode: typeof build.mode;
}
