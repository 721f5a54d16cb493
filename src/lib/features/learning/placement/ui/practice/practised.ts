/** What every practice is given: whom to tell, once it is done. Nothing of it is timed nor counted. */
export type Practised = { ondone: () => void };
