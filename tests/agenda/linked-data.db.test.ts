import { expect, test } from 'vitest';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { eventLd, linkedText, organizationLd } from '#lib/features/outreach/agenda/index.ts';
import { SPAN, useAgenda } from './agenda-story.ts';

const story = useAgenda();
const centre = {
	...{ name: 'Jacques Brel', url: 'https://exemple.fr/centres/jacques-brel' },
	timeZone: 'Europe/Paris'
};

test('what a visitor reads is an event for search engines, hours and seats as they stand', async () => {
	const groupId = await story.plan({ firstDay: '2026-12-01' });
	await story.enrol(groupId, 'Wotanzelinda');
	const slotId = await story.slot({ day: '2026-12-02', venue: '</script>' });
	const occasions = await story.visit((db) => readAgenda(db, SPAN));
	const events = occasions.map((occasion) => eventLd(occasion, { centre }));
	expect(events).toMatchObject([
		{
			...{ '@id': `${centre.url}#${groupId}`, remainingAttendeeCapacity: 5 },
			startDate: '2026-12-01T14:00:00+01:00',
			endDate: '2026-12-01T15:30:00+01:00'
		},
		{ '@id': `${centre.url}#${slotId}`, location: { name: '</script>' } }
	]);
	const text = linkedText([organizationLd(centre), ...events]);
	expect(text).not.toMatch(/<|Wotanzelinda/);
	expect(JSON.parse(text)).toHaveLength(3);
});
