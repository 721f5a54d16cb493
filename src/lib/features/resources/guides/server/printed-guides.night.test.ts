import { expect, test } from 'vitest';
import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { drawnPages } from '#lib/platform/documents/pdf/pdf-places.fixture.ts';
import { readPdf, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { FORMATS, printed, textsOf, wholePaper } from './printed-guide.fixture.ts';
import { readGuides } from './shipped-guides.ts';

const GUIDES = await readGuides();
/** In millimetres; where the foot of a page begins is above them. */
const HEIGHTS = { a4: 297, a5: 210 };

test.each(GUIDES.map((guide) => [guide.id, guide] as const))(
	'%s prints in every text and format: nothing falls off a page, no sign is missing',
	(_id, guide) => {
		for (const [name] of textsOf(guide)) {
			for (const format of FORMATS) {
				const pdf = printed(wholePaper(guide, name, format));
				expect(wordsOf(readPdf(pdf))).not.toContain('\ufffd');
				const bottoms = drawnPages(pdf).flatMap((page) => page.map(({ bottom }) => bottom));
				expect(Math.max(...bottoms)).toBeLessThan(HEIGHTS[format.size] - 5);
				const isStandard = !format.isLarge && name !== 'facile';
				expect(countPages(pdf)).toBeLessThanOrEqual(isStandard ? 4 : 8);
			}
		}
	}
);
