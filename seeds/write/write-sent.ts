import {
	answerReferral,
	newBrowserMark,
	openPartnerLink,
	referralsOf
} from '#lib/features/desk/partners/index.server.ts';
import { answerRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { SentScene } from '../plan/desk-scenes.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';
import { writeRequest } from './write-requests.ts';

/** Somebody is sent to a partner with her agreement; what the partner answered is told to the desk. */
export async function writeSent(db: Db, telling: DeskTelling, scene: SentScene): Promise<void> {
	const { now, today, timeZone, team, desk, partners, known } = telling;
	const { person, metOn } = desk.residents.at(-scene.by) ?? desk.residents.at(-1)!;
	const asked = daysBefore(today, scene.daysAgo);
	const day = asked > metOn ? asked : metOn;
	const requestId = await writeRequest(db, telling, {
		day,
		clock: '15:15',
		words: scene.words,
		family: scene.family,
		channel: 'comes',
		origin: 'word-of-mouth',
		partner: undefined,
		person
	});
	const { referral } = accepted(
		await answerRequest(db, {
			requestId,
			today: day,
			kind: scene.kind,
			partnerId: partners.get(scene.partner)!,
			told: scene.told,
			bring: scene.bring,
			agreed: true,
			dueOn: daysBefore(today, -scene.dueInDays)
		})
	);
	if (scene.openedDaysAgo !== undefined) {
		const partner = { staffId: null, role: 'partner' as const, subject: referral!.link!.id };
		const opened = daysBefore(today, scene.openedDaysAgo);
		await actAs(db, partner, momentOf(opened, '10:40', timeZone, now));
		await openPartnerLink(db, newBrowserMark());
	}
	if (scene.answers.length === 0) return;
	const [sent] = await referralsOf(db, known.get(person)!);
	for (const { daysAgo, answer } of scene.answers) {
		await actAs(db, team.accueil, momentOf(daysBefore(today, daysAgo), '11:30', timeZone, now));
		accepted(await answerReferral(db, { referralId: sent!.id, answer }));
	}
}
