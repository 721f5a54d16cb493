export { readHostName } from './domain/host-name.ts';
