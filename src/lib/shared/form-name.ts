/** Tells a form from the others that do the same deed on a page: the line it stands on. */
export const FORM_NAME_FIELD = 'formulaire';
