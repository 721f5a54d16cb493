import type { GuideOnPaper } from '#lib/features/resources/guides/index.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { withA } from '#lib/shared/french-articles.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import { spacedPhone } from './spaced-phone.ts';

/** What somebody needs to go to a partner: nothing says who she is. */
export type Sheet = {
	centre: string;
	/** The day she was referred (YYYY-MM-DD). */
	day: string;
	partner: {
		name: string;
		address: string | null;
		hours: string | null;
		phone: string | null;
		contact: string | null;
	};
	/** Which of its doors, in words; null where it has one. */
	entrance: string | null;
	told: string;
	bring: string | null;
	/** When the partner proposes to see her, in words. */
	appointment: string | null;
	/** What she may do by herself; null where nothing was joined, or nobody may read it any more. */
	guide: GuideOnPaper | null;
};

/** As wide as a telephone reads at arm’s length, in millimetres. */
const SQUARE_WIDTH = 32;

/** The lines of a text: what to bring is one thing a line, or separated by commas. */
export function thingsToBring(bring: string | null): string[] {
	return (bring ?? '')
		.split(/[\n;,]/)
		.map((thing) => thing.trim())
		.filter((thing) => thing !== '');
}

/** The sheet as a document in large print (16 points and more), the same bytes for the same sheet. */
export function writtenSheet({
	centre,
	day,
	partner,
	entrance,
	told,
	bring,
	appointment,
	guide
}: Sheet): WrittenDocument {
	const line = (title: string, text: string | null): Block[] =>
		text
			? [
					{ kind: 'heading', level: 2, text: title },
					...text.split('\n').map((part): Block => ({ kind: 'paragraph', text: part }))
				]
			: [];
	const things = thingsToBring(bring);
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: partner.name },
		...line('Rendez-vous proposé', appointment),
		...line('Où', partner.address),
		...line('Par quelle porte', entrance),
		...line('Quand', partner.hours),
		...line('Téléphone', partner.phone && spacedPhone(partner.phone)),
		...line('Demandez', partner.contact),
		...line('Pour quoi', told),
		...(things.length > 0
			? ([
					{ kind: 'heading', level: 2, text: 'À apporter' },
					{ kind: 'list', isNumbered: false, items: things }
				] as Block[])
			: []),
		...(guide ? joined(guide) : []),
		...line('Vous n’y arrivez pas ?', `Revenez nous voir ${withA(centre)}.`)
	];
	return {
		title: `Fiche – ${partner.name}`,
		author: centre,
		asOf: day,
		isLargePrint: true,
		blocks,
		pictures: {}
	};
}

/** A guide to read at home, by its square or its address. */
function joined({ title, written, address }: GuideOnPaper): Block[] {
	return [
		{ kind: 'heading', level: 2, text: 'Pour faire vous-même' },
		{
			kind: 'beside',
			svg: squareCodeSvg(address),
			millimetres: SQUARE_WIDTH,
			alternative: `Carré à photographier\u00a0: il ouvre ${written}`,
			blocks: [
				{ kind: 'paragraph', text: title },
				{ kind: 'paragraph', text: written }
			]
		}
	];
}
