import * as v from 'valibot';
import { STAMP_FIELD, TRAP_FIELD } from '#lib/features/outreach/place-requests/index.ts';
import { REPORT_REASONS, type ReportReason } from './report-reasons.ts';

export const MOST_REPORT_WORDS = 500;

/** What somebody sends who reports what she reads. */
export const ReportForm = v.object({
	raison: v.picklist(
		Object.keys(REPORT_REASONS) as ReportReason[],
		'Choisissez ce qui ne va pas dans ce message.'
	),
	mots: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(MOST_REPORT_WORDS, `Écrivez ${MOST_REPORT_WORDS} signes au plus.`)
		),
		''
	),
	[TRAP_FIELD]: v.optional(v.string(), ''),
	[STAMP_FIELD]: v.optional(v.string(), '')
});
