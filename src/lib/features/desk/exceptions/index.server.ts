export { holds } from './server/holds.ts';
export { countExceptions, type ExceptionLine, listExceptions } from './server/list-exceptions.ts';
export { recordException } from './server/record-exception.ts';
export { tellByNotebook, type ToldException } from './server/tell-by-notebook.ts';
