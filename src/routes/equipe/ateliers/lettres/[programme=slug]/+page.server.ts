import {
	gatherRecipients,
	listRuns,
	meetingsToInviteTo,
	prepareRun,
	readModel
} from '#lib/features/learning/letters/index.server.ts';
import { isProposed, RunForm, whenOf } from '#lib/features/learning/letters/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { isId } from '#lib/shared/identifier.ts';
import { programmeOf, programmeWith } from '../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../programme-tabs.ts';
import { candidateRow } from './candidate-row.ts';
import type { Actions } from './$types';

const RUNS_A_PAGE = 10;

export const load = shown(
	'plan-workshops',
	async (db, { params, url, viewer, locals, timeZone, today }: Asked<'programme'>) => {
		const after = url.searchParams.get('apres');
		const before = isId(after) ? after : null;
		const canMail = mailDelivery(locals.world) !== 'none';
		const programme = await programmeWith(db, params.programme, 'letters');
		const asked = { programmeId: programme.id, today };
		const meetings = await meetingsToInviteTo(db, asked);
		const people = await gatherRecipients(db, { ...asked, canMail });
		const runs = await listRuns(db, { ...asked, before, size: RUNS_A_PAGE + 1 });
		const inPage = runs.slice(0, RUNS_A_PAGE);
		const model = await readModel(db);
		return {
			programme: { slug: programme.slug, name: programme.name },
			tabs: programmeTabs(programme, viewer.role, 'letters'),
			meetings: meetings.map((one) => ({
				value: one.id,
				label: `${whenOf(one)}, ${one.place}`,
				hint: seats(one.capacity - one.expected)
			})),
			people: people.filter(({ whyNot }) => whyNot === null).map(candidateRow),
			kept: people.flatMap(({ entryId, givenName, familyName, whyNot }) =>
				whyNot === null ? [] : { entryId, words: `${givenName} ${familyName} ${whyNot}.` }
			),
			model: { isProposed: isProposed(model), lacksPhone: model.phone === null },
			runs: inPage.map((run) => ({
				id: run.id,
				when: momentIn(timeZone, run.preparedAt),
				by: run.preparedBy,
				counts: run.counts,
				status: run.cancelledAt ? 'cancelled' : run.postedAt ? 'posted' : 'prepared'
			})),
			isFirstPage: before === null,
			olderHref: runs.length > RUNS_A_PAGE ? `?apres=${inPage.at(-1)!.id}` : null
		};
	}
);

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		RunForm,
		async (db, sent, { params, viewer, locals, today }: Doing<'programme'>) =>
			prepareRun(db, {
				programmeId: (await programmeOf(db, params.programme)).id,
				meetingId: sent.reunion,
				entryIds: sent.entree,
				largePrint: sent.gros,
				first: sent.abord,
				goesOnWithout: sent.sans,
				canMail: mailDelivery(locals.world) !== 'none',
				centreName: viewer.centre.name,
				today
			}),
		({ id }, { params }) => `/equipe/ateliers/lettres/${params.programme}/envois/${id}`
	)
});

function seats(left: number): string {
	if (left <= 0) return 'complète';
	return agreed(left, 'il reste une place', `il reste ${left} places`);
}
