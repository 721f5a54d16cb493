import { CAUSES, countLines } from '#lib/features/rights/rights/index.ts';
import { listCertificates, showRetention } from '#lib/features/rights/rights/index.server.ts';
import { listWaitingRights } from '#lib/features/people/rights-asked/index.server.ts';
import { answerBy, deadlineTone, RIGHT_NAMES } from '#lib/features/people/rights-asked/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { requireRights } from './require-rights.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { where } = requireRights(locals);
	const { retention, certificates, waiting } = await asViewer(locals, async (db) => ({
		retention: await showRetention(db, where),
		certificates: await listCertificates(db),
		waiting: await listWaitingRights(db)
	}));
	const pages = Math.max(1, Math.ceil(retention.lines.length / PAGE));
	const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
	const dayOf = (at: Temporal.Instant) =>
		at.toZonedDateTimeISO(where.timeZone).toPlainDate().toString();
	return {
		tonight: retention.tonight,
		count: retention.lines.length,
		page,
		pages,
		lines: retention.lines.slice((page - 1) * PAGE, page * PAGE).map((line) => ({
			...line,
			lastContact: plainDay(line.lastContact),
			erasedFrom: plainDay(line.erasedFrom),
			pause: line.pause && { ...line.pause, until: plainDay(line.pause.until) }
		})),
		waiting: waiting.map((one) => ({
			id: one.id,
			personId: one.personId,
			name: one.name,
			right: RIGHT_NAMES[one.right],
			askedOn: plainDay(dayOf(one.at)),
			answerBy: plainDay(answerBy(dayOf(one.at))),
			tone: deadlineTone(dayOf(one.at), where.today)
		})),
		certificates: certificates.map(({ id, cause, people, counts, at }) => ({
			id,
			people,
			cause: CAUSES[cause],
			rows: countLines(counts).reduce((sum, { rows }) => sum + rows, 0),
			at: momentIn(where.timeZone, at)
		}))
	};
};
