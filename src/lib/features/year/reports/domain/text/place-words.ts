/** The same on screen, in documents and in the annex. */
export const PLACES_TITLE = 'Les lieux du quartier';
