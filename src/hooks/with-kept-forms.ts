import type { Handle } from '@sveltejs/kit/hooks';
import { forgetForm } from '#lib/features/house/keys/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { KEPT_FORM_FIELD } from '#lib/shared/kept-form.ts';

/**
 * A form that waited for its author has been heard: recorded, or back on her screen with what is to
 * be corrected. Nothing of it is kept any more.
 */
export const withKeptForms: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { keys, typed, viewer } = event.locals;
	const id = typed?.texts.find(([name]) => name === KEPT_FORM_FIELD)?.[1];
	if (viewer && isId(id) && response.status < 500) {
		await forgetForm(keys, { id, staffId: viewer.staffId });
	}
	return response;
};
