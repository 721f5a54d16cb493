/** Days before its end when a request that waits becomes urgent. */
const URGENT_DAYS = 7;

/** The last day to answer somebody who asks about her data: one month (RGPD, art. 12, 3). */
export function answerBy(askedOn: string): string {
	return Temporal.PlainDate.from(askedOn).add({ months: 1 }).toString();
}

/** How a request that waits stands against its month (RGPD, art. 12, 3). */
export function deadlineTone(askedOn: string, today: string): 'late' | 'urgent' | 'calm' {
	const end = Temporal.PlainDate.from(answerBy(askedOn));
	const left = Temporal.PlainDate.from(today).until(end).days;
	if (left < 0) return 'late';
	return left <= URGENT_DAYS ? 'urgent' : 'calm';
}
