export { messageWords as messages } from "#app/domain/messages/message-words";
