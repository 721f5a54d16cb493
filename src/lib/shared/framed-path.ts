/** The one page that others may show in a page of theirs: a list and a map, where nobody signs in or types. */
export const FRAMED_PATH = '/carte/integrer';
