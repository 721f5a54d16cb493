// What the strip says, in the texts of the kiosk: she reads the one she chose there, over any site.
// eslint-disable-next-line no-unused-vars
const declicWords = (() => {
	const fr = {
		...{ lang: 'fr', dir: 'ltr' },
		bar: 'La borne',
		where: (site) => `Vous êtes sur le site ${site}`,
		back: 'Revenir à la borne',
		print: 'Imprimer cette page',
		call: 'Appeler quelqu’un',
		done: 'J’ai terminé, effacer',
		printing: 'Un instant, la page part à l’imprimante.',
		sent: (pages, left) =>
			`${pages === 1 ? 'Une page part' : `${pages} pages partent`} à l’imprimante. Pages qui vous restent : ${left}.`,
		tooMany:
			'Vous avez déjà imprimé toutes les pages de ce passage. Demandez à l’accueil : on vous en libère d’autres.',
		notPrinted: 'Cette page ne peut pas être imprimée. Demandez à l’accueil.',
		still: 'Êtes-vous toujours là\u00a0?',
		otherwise: 'Touchez l’écran pour continuer. Sinon, tout s’efface.',
		stay: 'Je continue'
	};
	return {
		fr,
		facile: {
			...fr,
			tooMany: 'Vous avez imprimé toutes vos pages. Pour la suite, demandez à l’accueil.',
			still: 'Êtes-vous encore là\u00a0?',
			otherwise: 'Touchez l’écran pour rester. Sinon, la borne efface tout.',
			stay: 'Je reste'
		},
		en: {
			...{ lang: 'en', dir: 'ltr' },
			bar: 'The kiosk',
			where: (site) => `You are on the site ${site}`,
			back: 'Back to the kiosk',
			print: 'Print this page',
			call: 'Call somebody',
			done: 'I have finished, erase',
			printing: 'One moment, the page is going to the printer.',
			sent: (pages, left) =>
				`${pages === 1 ? 'One page is' : `${pages} pages are`} going to the printer. Pages you have left: ${left}.`,
			tooMany: 'You have printed all the pages of this visit. Ask at reception for more.',
			notPrinted: 'This page cannot be printed. Ask at reception.',
			still: 'Are you still there?',
			otherwise: 'Touch the screen to continue. Otherwise, everything is erased.',
			stay: 'I continue'
		},
		ar: {
			...{ lang: 'ar', dir: 'rtl' },
			bar: 'الجهاز',
			where: (site) => `أنتم على موقع \u2068${site}\u2069`,
			back: 'العودة إلى الجهاز',
			print: 'طباعة هذه الصفحة',
			call: 'نداء شخص للمساعدة',
			done: 'انتهيت، امسحوا كل شيء',
			printing: 'لحظة من فضلكم، الصفحة في طريقها إلى الطابعة.',
			sent: (pages, left) => `عدد الصفحات المطبوعة: ${pages}. عدد الصفحات الباقية لكم: ${left}.`,
			tooMany: 'لقد طبعتم كل صفحات هذه الزيارة. اطلبوا المزيد من الاستقبال.',
			notPrinted: 'لا يمكن طباعة هذه الصفحة. اسألوا الاستقبال.',
			still: 'هل ما زلتم هنا؟',
			otherwise: 'المسوا الشاشة للمتابعة. وإلا يُمسح كل شيء.',
			stay: 'أتابع'
		}
	};
})();
