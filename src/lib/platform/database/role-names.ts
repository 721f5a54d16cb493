export const APP_ROLE = 'declic_app';
/** Counts for the network: it reads a few columns and no name, and nobody signs in as it. */
export const COUNTS_ROLE = 'declic_counts';
/** Opens the door: sessions, digests, second factors. It sees no resident, no register. */
export const KEYS_ROLE = 'declic_keys';
/** Works the queue of jobs, in a schema of its own: it sees no table of the product. */
export const JOBS_ROLE = 'declic_jobs';
