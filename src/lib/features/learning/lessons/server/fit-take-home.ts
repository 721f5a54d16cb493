import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import {
	type HomeContent,
	type Room,
	ROOMS,
	takeHomeOf,
	takeHomeSheets,
	type TakenHome
} from '../domain/take-home.ts';

type Paper = { author: string; day: string };
type Person = TakenHome['people'][number];

/** What somebody's sheet holds beside her name: her device, and whether she comes back. */
const kindOf = ({ uses, comesBack }: Person) => `${uses} ${comesBack}`;

/**
 * The sheets of a séance, with as much of the guide to go on with as each half page holds: its square,
 * its title, its address alone. Sheets of one kind are alike: the longest name is tried for all.
 */
export async function fitTakeHome(taken: TakenHome, paper: Paper): Promise<WrittenDocument> {
	const rooms = new Map<string, Room>();
	for (const [kind, people] of Map.groupBy(taken.people, kindOf)) {
		const [longest] = people.toSorted((one, other) => lengthOf(other) - lengthOf(one));
		const alone = { ...taken, people: [longest!] };
		// oxlint-disable-next-line no-await-in-loop -- a séance has a few kinds, and one printer
		rooms.set(kind, await mostOf((room) => takeHomeSheets(alone, paper, () => room)));
	}
	return takeHomeSheets(taken, paper, (person) => rooms.get(kindOf(person))!);
}

/** The same of a content alone. */
export async function fitTakeHomeOf(content: HomeContent, paper: Paper): Promise<WrittenDocument> {
	const room = await mostOf((tried) => takeHomeOf(content, paper, tried));
	return takeHomeOf(content, paper, room);
}

const lengthOf = ({ givenName }: Person) => givenName?.length ?? 0;

async function mostOf(write: (room: Room) => WrittenDocument): Promise<Room> {
	for (const room of ROOMS) {
		// oxlint-disable-next-line no-await-in-loop -- each is tried because the one before did not hold
		if (countPages(await renderPdf(write(room))) === 1) return room;
	}
	return 'nothing';
}
