export { periodWords, sentLines, type SentPeople, whyNotTold } from './domain/sent-counts.ts';
