import { sql } from 'kysely';

/**
 * A programme `p` that one follows to its end, and of which one is asked afterwards. Where one joins
 * for the year, somebody is asked as the year ends whether she stays (list-renewals.ts).
 */
export const isCourse = sql<boolean>`p.format in ('course', 'questions')`;

/** Joined for the year. */
export const isOfTheYear = sql<boolean>`p.format = 'year'`;
