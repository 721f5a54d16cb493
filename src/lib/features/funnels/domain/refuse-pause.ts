/**
 * A pause has an end, today or later and within a year: longer, she no longer waits (issue of the
 * funnel, §1: « pausable for one person »; nobody sits in a step unseen).
 */
export function refusePause(
	until: string,
	today: string
): { refusal: 'day'; message: string } | null {
	const wrong = {
		refusal: 'day',
		message: 'Donnez le dernier jour de la pause : d’ici un an.'
	} as const;
	if (!/^\d{4}-\d\d-\d\d$/.test(until)) return wrong;
	try {
		if (Temporal.PlainDate.from(until, { overflow: 'reject' }).toString() !== until) return wrong;
	} catch {
		return wrong;
	}
	const latest = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
	return until >= today && until <= latest ? null : wrong;
}
