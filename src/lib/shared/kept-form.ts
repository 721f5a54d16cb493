/** The hidden field by which a form given back says which one it is. */
export const KEPT_FORM_FIELD = 'saisie-gardee';

/** Where what was sent after the end of a sign-in waits for its author. */
export const KEPT_FORMS_PAGE = '/equipe/reprise';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a value has the shape of an identifier of ours. */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}
