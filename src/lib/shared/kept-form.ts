/** The hidden field by which a form given back says which one it is. */
export const KEPT_FORM_FIELD = 'saisie-gardee';

/** Where what was sent after the end of a sign-in waits for its author. */
export const KEPT_FORMS_PAGE = '/equipe/reprise';
