import { CAUSES } from '#lib/features/rights/rights/index.ts';
import { listCertificates } from '#lib/features/rights/rights/index.server.ts';
import { showRetention } from '#lib/features/rights/retention/index.server.ts';
import { listWaitingRights } from '#lib/features/people/rights-asked/index.server.ts';
import { answerBy, deadlineTone, RIGHT_NAMES } from '#lib/features/people/rights-asked/index.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';

const PAGE = 50;

export const load = shown('answer-rights', async (db, { url, timeZone, today }) => {
	const retention = await showRetention(db, { holds: HOLDS, timeZone, today });
	const certificates = await listCertificates(db);
	const waiting = await listWaitingRights(db);
	const pages = Math.max(1, Math.ceil(retention.lines.length / PAGE));
	const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
	const dayOf = (at: Temporal.Instant) => todayIn(timeZone, at);
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
			tone: deadlineTone(dayOf(one.at), today)
		})),
		certificates: certificates.map(({ id, cause, people, counts, at }) => ({
			id,
			people,
			cause: CAUSES[cause],
			rows: Object.values(counts).reduce((sum, rows) => sum + rows, 0),
			at: momentIn(timeZone, at)
		}))
	};
});
