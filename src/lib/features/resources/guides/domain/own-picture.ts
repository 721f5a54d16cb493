import { isId } from '#lib/shared/identifier.ts';

/** A picture of one's own, as a page shows it. */
export type OwnPicture = { src: string; width: number; height: number };

const PREFIX = 'image-';

/** How a step names a picture of one's own, among the drawings. */
export const pictureName = (id: string) => PREFIX + id;

/** Whether a step names a picture of one's own, and no drawing. */
export const isOwnPicture = (name: string) =>
	name.startsWith(PREFIX) && isId(name.slice(PREFIX.length));

/** Where it is read; `centre`: the one whose page shows it, by its name in addresses. */
export function pictureAddress(guide: string, id: string, centre: string | null): string {
	return `/guides/${guide}/images/${id}${centre ? `?centre=${centre}` : ''}`;
}
