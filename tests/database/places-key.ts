/** By which refuges are known again in the files of a story. */
export const PLACES_KEY = Buffer.alloc(32, 1);
