import sharp from 'sharp';

/** As somebody draws it on a computer, and sends it. */
export const drawn = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png().toBuffer();

const FRAME = 'xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"';
const windowAt = (x: number, y: number) =>
	`<path d="M${x} ${y}h130v110h-130z" fill="#dcf1ec" stroke="#0b4f4a" stroke-width="10"/>` +
	`<path d="M${x + 65} ${y}v110" stroke="#0b4f4a" stroke-width="8"/>`;

const DOOR = `<svg ${FRAME}>
<path d="M0 0h1200v800H0z" fill="#cfe6f2"/><path d="M0 640h1200v160H0z" fill="#b9c9a3"/>
<path d="M180 260h840v390H180z" fill="#f2e3cf"/><path d="M140 270 600 90l460 180z" fill="#a8553a"/>
${[
	[240, 320],
	[420, 320],
	[830, 320],
	[240, 480],
	[420, 480],
	[830, 480]
]
	.map(([x, y]) => windowAt(x!, y!))
	.join('')}
<path d="M600 420h170v230H600z" fill="#0b4f4a"/><circle cx="745" cy="540" r="9" fill="#f2e3cf"/>
<path d="M560 650h250v22H560z" fill="#8a8a80"/><path d="M600 650h170l120 150H480z" fill="#d8d2c4"/>
</svg>`;
const ROOM = `<svg ${FRAME}>
<path d="M0 0h1200v800H0z" fill="#f6efe4"/><path d="M0 600h1200v200H0z" fill="#c9a77c"/>
<path d="M120 70h330v210H120z" fill="#cfe6f2" stroke="#0b4f4a" stroke-width="12"/><path d="M285 70v210" stroke="#0b4f4a" stroke-width="8"/>
<path d="M140 520h920v36H140zM200 556h30v190h-30zM970 556h30v190h-30z" fill="#8a5a34"/>
${[300, 720].map((x) => `<path d="M${x} 330h220v150H${x}z" fill="#22303a"/><path d="M${x + 14} 344h192v122H${x + 14}z" fill="#dcf1ec"/><path d="M${x + 95} 480h30v40h-30zM${x + 50} 508h120v14H${x + 50}z" fill="#22303a"/>`).join('')}
<path d="M620 470h46v50h-46z" fill="#a8553a"/>
</svg>`;

export const DRAWN_PHOTOS = [
	{
		svg: DOOR,
		words: {
			shows:
				'Dessin\u00a0: le centre social, un bâtiment clair avec une porte verte de plain-pied.',
			showsEn: 'Drawing: the social centre, a light building with a green door and no step.',
			showsAr: 'رسم: المركز الاجتماعي، مبنى فاتح اللون له باب أخضر دون درج.'
		}
	},
	{
		svg: ROOM,
		words: {
			shows: 'Dessin\u00a0: une salle avec une grande fenêtre, une table et deux ordinateurs.',
			showsEn: 'Drawing: a room with a large window, a table and two computers.',
			showsAr: null
		}
	}
] as const;
