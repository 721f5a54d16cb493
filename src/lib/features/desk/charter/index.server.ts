export { type CharterWords, listCharterVersions, readCharter } from './server/read-charter.ts';
export { writeCharterWords } from './server/write-charter-words.ts';
export { holds } from './server/holds.ts';
