import { redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { writePage } from '#lib/features/outreach/centre-pages/index.server.ts';
import type { CentrePage } from '#lib/features/outreach/centre-pages/index.ts';
import { askedBy, type Visit } from '#lib/http/asked.ts';
import { type Refusal, refuseForm } from '#lib/http/refused.ts';
import { isId } from '#lib/shared/identifier.ts';

type Params = Visit<string>['params'];
type Read<Said> = (
	form: FormData,
	params: Params
) => { read: Said; errors: Record<string, string> };

/** A form of the page: read whole, said beside each field, written as a version that nobody reads yet. */
export function writeFrom<Said>(
	name: string,
	read: Read<Said>,
	change: (was: CentrePage, said: Said, params: Params) => CentrePage | Refusal
) {
	return async (event: Visit<string> & { request: Request }) => {
		askedBy(event, 'write-centre-page');
		const form = await event.request.formData();
		const { read: said, errors } = read(form, event.params);
		const refused = (status: 400 | 409, told: Record<string, string>) =>
			refuseForm(status, { name, form, errors: told, why: null });
		if (Object.keys(errors).length > 0) return refused(400, errors);
		const version = String(form.get('version') ?? '');
		const written = await asViewer(event.locals, (db) =>
			writePage(db, {
				from: isId(version) ? version : null,
				change: (was) => change(was, said, event.params)
			})
		);
		if ('refusal' in written) return refused(409, { '': written.message });
		redirect(303, '/equipe/centre/page');
	};
}
