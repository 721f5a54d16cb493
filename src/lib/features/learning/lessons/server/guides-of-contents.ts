import { type NamedGuide, nameGuides } from '#lib/features/resources/guides/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { OwnLesson } from '../domain/own-lesson.ts';
import { lessonOf } from '../domain/shipped-lessons.ts';

type Own = ReadonlyMap<string, Pick<OwnLesson, 'guide'>>;

/** The guides that each content goes on with, as far as residents of the centre may read them. */
export async function guidesOfContents(
	db: Db,
	contents: readonly string[],
	own: Own
): Promise<Map<string, NamedGuide[]>> {
	const each = contents.map((content) => [content, guidesOf(content, own)] as const);
	const named = await nameGuides(
		db,
		each.flatMap(([, guides]) => guides)
	);
	return new Map(
		each.map(([content, guides]) => [
			content,
			guides.map((guide) => named.get(guide)!).filter(({ isPublished }) => isPublished)
		])
	);
}

function guidesOf(content: string, own: Own): readonly string[] {
	return lessonOf(content)?.guides ?? [own.get(content)?.guide ?? []].flat();
}
