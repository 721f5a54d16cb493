import { redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { changePlaceFrom } from '#lib/features/resources/places/index.server.ts';
import type { PlaceFacts } from '#lib/features/resources/places/index.ts';
import { askedBy, ofTeam, type Visit } from '#lib/http/asked.ts';
import { type Refusal, refuseForm } from '#lib/http/refused.ts';
import { isId } from '#lib/shared/identifier.ts';

type Hours = Pick<PlaceFacts, 'hours' | 'hoursSaid'>;
type Read<Said> = (form: FormData) => { read: Said; errors: Record<string, string> };

/** A form of the hours of a place: read whole, said beside each field, written on the card that was read. */
export function writeHours<Said>(
	name: string,
	read: Read<Said>,
	change: (was: Hours, said: Said, today: string) => Hours | Refusal
) {
	return async (event: Visit<'lieu'> & { request: Request }) => {
		const { params, today, url, locals } = askedBy(event, ofTeam('write-places'));
		const form = await event.request.formData();
		const { read: said, errors } = read(form);
		if (Object.keys(errors).length > 0) {
			return refuseForm(400, { name, form, errors, why: null });
		}
		const lu = String(form.get('lu') ?? '');
		if (!isId(lu)) {
			const gone = 'La page a changé\u00a0: rechargez-la, puis recommencez.';
			return refuseForm(400, { name, form, errors: { '': gone }, why: null });
		}
		const written = await asViewer(locals, (db) =>
			changePlaceFrom(db, params.lieu, {
				...{ from: lu, seen: String(form.get('vu') ?? '') },
				said: ({ hours, hoursSaid }) => change({ hours, hoursSaid }, said, today),
				key: locals.world.secrets.places
			})
		);
		if ('refusal' in written) {
			return refuseForm(409, { name, form, errors: { '': written.message }, why: written });
		}
		redirect(303, url.pathname);
	};
}
