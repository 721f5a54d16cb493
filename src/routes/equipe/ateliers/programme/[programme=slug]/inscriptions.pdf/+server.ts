import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { offeredBy, readEnrolled } from '#lib/features/learning/workshops/index.server.ts';
import { partnerSheet } from '#lib/features/learning/workshops/index.ts';
import { showReport } from '#lib/features/year/reports/index.server.ts';
import { formatFigure } from '#lib/features/year/reports/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { askedYear } from '../../../asked-year.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { printDocument } from '../../../../print-document.ts';
import type { RequestHandler } from './$types';

/** For the partner who offers the programme: who is enrolled and when, and the figures of the year. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'plan-workshops');
	const today = todayIn(centre.timeZone, locals.world.now());
	const year = askedYear(url, Number(today.slice(0, 4)));
	const sheet = await asViewer(locals, async (db) => {
		const { id, slug, name } = await programmeOf(db, params.programme);
		const partner = await offeredBy(db, id);
		if (!partner) return null;
		const { report } = await showReport(db, centre, year, today);
		const fiche = report.fiches.find(({ counts }) => counts.programme.slug === slug);
		return {
			programmeName: name,
			partnerName: partner.name,
			year,
			groups: await readEnrolled(db, { programmeId: id, year, today }),
			figures: (fiche?.figures ?? []).map(({ label, value, unit }) => ({
				label,
				value: formatFigure(value, unit)
			})),
			until: plainDay(report.asOf)
		};
	});
	if (!sheet) {
		error(404, {
			message: 'Ce programme est celui du centre\u00a0: aucun partenaire ne le propose.'
		});
	}
	return printDocument(partnerSheet(sheet, { author: centre.name, day: today }));
};
