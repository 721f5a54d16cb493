export { callPaper } from './domain/call-paper.ts';
export { callScreen } from './domain/call-screen.ts';
export { UNANSWERED_SECONDS } from './domain/help-call.ts';
export { sayCalling, sayDay, sayDayCall, sayOpenCall } from './domain/said-call.ts';
export { CALL_WORDS } from './domain/screen-words.ts';
export { sayCallSums } from './domain/call-sums.ts';
export { saidOfCall } from './domain/spoken-call.ts';
