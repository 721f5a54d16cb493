import { type Centre } from '#lib/features/house/centres/index.server.ts';
import { showGuide } from '#lib/features/resources/guides/index.server.ts';
import { guidePaper, type TextName } from '#lib/features/resources/guides/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../equipe/print-document.ts';
import { phoneOf, visit } from '../visit.ts';
import { notThere } from './guide-visit.ts';

type Asked = {
	guide: string;
	name: TextName;
	centre: Pick<Centre, 'id' | 'name' | 'timeZone'> | null;
	/** Of its page: the guide, its text, and the centre that answers. Nothing of who prints. */
	address: string;
	format: { size: 'a4' | 'a5'; isLarge: boolean };
};

/** A guide on paper: its papers to prepare first, its steps, where to read it again. */
export async function printGuide(event: { locals: App.Locals }, asked: Asked): Promise<Response> {
	const { locals } = event;
	const { centre } = asked;
	const shown = await visit(event, centre, (db) => showGuide(db, asked.guide, asked.name));
	if (!shown) notThere();
	const today = todayIn(centre?.timeZone ?? 'Europe/Paris', locals.world.now());
	const { reading } = shown;
	return printDocument(
		guidePaper(
			{
				...shown,
				readOn: reading?.readOn ?? null,
				lookAgainOn: reading?.lookAgainOn ?? null,
				isExample: locals.isDemo,
				phone: await phoneOf(event, centre),
				address: asked.address
			},
			{ ...asked.format, author: centre?.name ?? 'Déclic', day: today }
		)
	);
}
