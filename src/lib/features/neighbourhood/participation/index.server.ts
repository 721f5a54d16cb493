export { type Board, readBoard } from './server/read-board.ts';
