import { listKiosks } from '#lib/features/lobby/kiosks/index.server.ts';
import {
	type SaidWhere,
	sayContribution
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import type { VoiceContent } from '../plan/voices-content.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { voicePhoto } from './voice-scenes.ts';
import { NOBODYS_ADDRESS, type VoiceTelling } from './voice-telling.ts';

/** What surrounds the messages of a centre, read once. */
export async function readVoiceTelling(
	db: Db,
	telling: Telling,
	{ secrets, dataDir }: Pick<World, 'secrets' | 'dataDir'>
): Promise<Omit<VoiceTelling, 'themes'>> {
	await actAs(db, telling.team.direction, telling.now);
	const places = await db
		.selectFrom('places')
		.where('is_public', '=', true)
		.select(['id', 'name'])
		.execute();
	const [kiosk] = await listKiosks(db);
	return {
		...{ ...telling, centreId: centreOf(db), voices: secrets.voices, dataDir },
		places: new Map(places.map(({ id, name }) => [name, id])),
		kioskId: kiosk?.id ?? null
	};
}

/** Said as a resident says it, or typed by the desk from a sheet of paper; gives its identifier. */
export async function sayVoice(
	db: Db,
	telling: VoiceTelling,
	voice: VoiceContent
): Promise<string> {
	const { now, today, timeZone, team, centreId, voices, dataDir } = telling;
	const [ago, clock] = voice.said;
	const [day, photo] = [daysBefore(today, ago), await voicePhoto(voice.photo)];
	const isPaper = voice.channel === 'paper';
	const visitor = { staffId: null, role: 'visitor', subject: centreId } as const;
	await actAs(db, isPaper ? team.accueil : visitor, momentOf(day, clock, timeZone, now));
	const { door, subject = null, words, language, isWithAdult } = voice;
	const themeId = voice.theme ? named(telling.themes, voice.theme) : null;
	const endsOn = voice.lasts === undefined ? null : daysBefore(day, -voice.lasts);
	const said = accepted(
		await sayContribution(
			db,
			{
				...{ door, subject, words, language, isWithAdult, endsOn, photo },
				...{ where: whereOf(telling, voice), themeId }
			},
			cameOf(db, telling, voice),
			{ centre: { id: centreId, timeZone }, secrets: { voices }, dataDir, today: day }
		)
	);
	return said.id;
}

function named(known: ReadonlyMap<string, string>, name: string): string {
	const id = known.get(name);
	if (!id) throw new Error(`nothing of the demonstration has that name: ${name}`);
	return id;
}

function whereOf({ places }: VoiceTelling, { place, point, street }: VoiceContent): SaidWhere {
	if (place) return { placeId: named(places, place) };
	if (point) return { point: { latitude: point[0], longitude: point[1] } };
	return street ? { street } : { nowhere: true };
}

function cameOf(
	db: Db,
	{ kioskId }: VoiceTelling,
	{ channel, contact, isHurried }: VoiceContent
): Parameters<typeof sayContribution>[2] {
	if (channel === 'paper') return { channel };
	const isKiosk = channel === 'kiosk';
	return {
		...{ channel, contact: contact ?? null },
		sending: { isTrapped: false, seconds: isHurried ? 1 : 80, sentBefore: 0 },
		trace: {
			...{ address: NOBODYS_ADDRESS, at: db.acting.at.toString() },
			...{ browser: null, kioskId: isKiosk ? kioskId : null }
		}
	};
}
