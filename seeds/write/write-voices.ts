import { nameDirector } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { decideTheme, openTheme } from '#lib/features/neighbourhood/themes/index.server.ts';
import { addTownService } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { VOICES, type VoiceContent, type VoicesContent } from '../plan/voices-content.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { followVoice } from './follow-voice.ts';
import { daysBefore, momentOf } from './moment.ts';
import { readVoiceTelling, sayVoice } from './say-voice.ts';
import type { Telling } from './telling.ts';

/** What residents say around a centre, and what became of it; nothing where nobody answers for what is published. */
export async function writeVoices(
	db: Db,
	telling: Telling,
	world: Pick<World, 'secrets' | 'dataDir'>,
	centre: string
): Promise<void> {
	const content = VOICES.get(centre);
	if (!content) return;
	const around = await readVoiceTelling(db, telling, world);
	const services = await openDoors(db, telling, content);
	const themes = await openThemes(db, telling, content);
	const voiceTelling = { ...around, themes: new Map(themes.map(({ title, id }) => [title, id])) };
	const said: { id: string; voice: VoiceContent }[] = [];
	// The earliest first, as they came: of an hour, a centre reads so many at once.
	for (const voice of inOrder(content.voices)) {
		said.push({ id: await sayVoice(db, voiceTelling, voice), voice });
	}
	for (const { id, voice } of said) {
		await followVoice(db, { ...voiceTelling, id, services }, voice.later);
	}
	await decideThemes(db, telling, themes);
}

const inOrder = (voices: readonly VoiceContent[]) =>
	voices.toSorted(
		({ said: [ago, clock] }, { said: [otherAgo, otherClock] }) =>
			otherAgo - ago || clock.localeCompare(otherClock)
	);

/** Somebody answers for what the centre publishes, and services of the town may be written to; by name. */
async function openDoors(
	db: Db,
	{ now, today, timeZone, team }: Telling,
	{ director, since, services }: VoicesContent
): Promise<ReadonlyMap<string, string>> {
	const at = (clock: string) => momentOf(daysBefore(today, since), clock, timeZone, now);
	await actAs(db, team.direction, at('10:00'));
	accepted(await nameDirector(db, director));
	await actAs(db, team.pedagogique, at('11:00'));
	const added = new Map<string, string>();
	for (const service of services) {
		added.set(service.name, accepted(await addTownService(db, service)).added);
	}
	return added;
}

type OpenTheme = VoicesContent['themes'][number] & { id: string };

/** Questions and walks that the centre opened. */
async function openThemes(
	db: Db,
	{ now, today, timeZone, team }: Telling,
	{ themes }: VoicesContent
): Promise<OpenTheme[]> {
	const open: OpenTheme[] = [];
	for (const theme of themes) {
		const { kind, title, words, opened, lasts } = theme;
		const opensOn = daysBefore(today, opened);
		await actAs(db, team.famille, momentOf(opensOn, '09:00', timeZone, now));
		const closesOn = daysBefore(opensOn, -lasts);
		const said = await openTheme(db, { kind, title, words, opensOn, closesOn });
		open.push({ ...theme, id: accepted(said).opened });
	}
	return open;
}

/** What was decided at the end of some: once all that answers them is said. */
async function decideThemes(
	db: Db,
	{ now, today, timeZone, team }: Telling,
	themes: readonly OpenTheme[]
): Promise<void> {
	for (const { id, decided } of themes) {
		if (!decided) continue;
		const [ago, clock] = decided.when;
		await actAs(db, team.direction, momentOf(daysBefore(today, ago), clock, timeZone, now));
		accepted(await decideTheme(db, id, decided.words));
	}
}
