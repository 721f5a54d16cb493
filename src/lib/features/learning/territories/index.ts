export { resultView } from './domain/result-view.ts';
export { SEARCH_GOALS, searchWords } from './domain/search-words.ts';
