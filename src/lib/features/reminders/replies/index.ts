export { readReply, type Reply } from './domain/read-reply.ts';
