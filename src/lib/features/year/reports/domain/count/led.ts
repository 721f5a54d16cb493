/** Who led the groups of a programme that year, and where they met. */
export type Led = { programme: string; animators: string[]; places: string[] };
/** Where the groups of a programme met that year. */
export type MetAt = Pick<Led, 'programme' | 'places'>;
/** Who works with a programme that year: by an agreement, by sending people to it or receiving hers. */
export type WithProgramme = { programme: string; partners: string[] };
