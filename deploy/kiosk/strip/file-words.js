// What the panel of scanned documents says, in the texts of the kiosk.
// eslint-disable-next-line no-unused-vars
const declicFileWords = (() => {
	const fr = {
		...{ lang: 'fr', dir: 'ltr', numbers: 'fr' },
		picture: 'Image',
		about: (kind, size) => `${kind}, ${size}`,
		title: 'Choisissez un document numérisé',
		goes: (site) => `Le document que vous touchez sera donné au site ${site}.`,
		goMany: (site) => `Touchez un ou plusieurs documents. Ils seront donnés au site ${site}.`,
		scan: (time) => `Document numérisé à ${time.replace(/^0/, '').replace(':', ' h ')}`,
		refresh: 'Actualiser la liste',
		cancel: 'Annuler',
		give: (count) => (count > 1 ? `Donner les ${count} documents` : 'Donner le document'),
		waits: 'Un instant…',
		found: (count) => (count === 1 ? 'Un document.' : `${count} documents.`),
		none: 'Aucun document pour l’instant.',
		how: 'Posez votre feuille sur le scanner et appuyez sur son bouton. Attendez la fin, puis touchez «\u00a0Actualiser la liste\u00a0». Besoin d’aide ? Demandez à l’accueil.',
		ongoing:
			'Le scanner n’a pas fini. Attendez un peu, puis touchez «\u00a0Actualiser la liste\u00a0».',
		refused: 'Ce site ne prend pas ce genre de document. Demandez à l’accueil.',
		large: 'Ce document est trop gros pour la borne. Demandez à l’accueil.',
		folder:
			'Ce site demande un dossier entier. La borne ne peut pas en donner. Demandez à l’accueil.',
		failed:
			'Ce document n’a pas pu être donné. Touchez «\u00a0Actualiser la liste\u00a0», ou demandez à l’accueil.',
		silent: 'La borne ne répond pas. Demandez à l’accueil.'
	};
	return {
		fr,
		facile: {
			...fr,
			title: 'Choisissez votre feuille',
			goes: (site) => `Touchez une feuille. Elle part sur le site ${site}.`,
			goMany: (site) => `Touchez vos feuilles. Elles partent sur le site ${site}.`,
			scan: (time) => `Feuille scannée à ${time.replace(/^0/, '').replace(':', ' h ')}`,
			give: (count) => (count > 1 ? `Donner les ${count} feuilles` : 'Donner la feuille'),
			found: (count) => (count === 1 ? 'Une feuille.' : `${count} feuilles.`),
			none: 'Il n’y a pas encore de feuille.',
			how: 'Posez votre feuille sur le scanner. Appuyez sur son bouton. Attendez la fin. Touchez «\u00a0Actualiser la liste\u00a0». Demandez de l’aide à l’accueil.',
			refused: 'Ce site ne veut pas ce genre de feuille. Demandez à l’accueil.',
			large: 'Cette feuille est trop lourde. Demandez à l’accueil.'
		},
		en: {
			...{ lang: 'en', dir: 'ltr', numbers: 'en-GB' },
			picture: 'Picture',
			about: (kind, size) => `${kind}, ${size}`,
			title: 'Choose a scanned document',
			goes: (site) => `The document that you touch will be given to the site ${site}.`,
			goMany: (site) => `Touch one or more documents. They will be given to the site ${site}.`,
			scan: (time) => `Document scanned at ${time}`,
			refresh: 'Refresh the list',
			cancel: 'Cancel',
			give: (count) => (count > 1 ? `Give the ${count} documents` : 'Give the document'),
			waits: 'One moment…',
			found: (count) => (count === 1 ? 'One document.' : `${count} documents.`),
			none: 'No document yet.',
			how: 'Put your sheet on the scanner and press its button. Wait until it has finished, then touch “Refresh the list”. Need help? Ask at reception.',
			ongoing: 'The scanner has not finished. Wait a little, then touch “Refresh the list”.',
			refused: 'This site does not take this kind of document. Ask at reception.',
			large: 'This document is too big for the kiosk. Ask at reception.',
			folder: 'This site asks for a whole folder. The kiosk cannot give one. Ask at reception.',
			failed: 'This document could not be given. Touch “Refresh the list”, or ask at reception.',
			silent: 'The kiosk does not answer. Ask at reception.'
		},
		ar: {
			...{ lang: 'ar', dir: 'rtl', numbers: 'ar-u-nu-latn' },
			picture: 'صورة',
			about: (kind, size) => `\u2068${kind}\u2069، \u2068${size}\u2069`,
			title: 'اختاروا وثيقة ممسوحة ضوئيا',
			goes: (site) => `الوثيقة التي تلمسونها تُعطى للموقع \u2068${site}\u2069.`,
			goMany: (site) => `المسوا وثيقة أو أكثر. تُعطى للموقع \u2068${site}\u2069.`,
			scan: (time) => `وثيقة مُسحت في الساعة \u2068${time}\u2069`,
			refresh: 'تحديث القائمة',
			cancel: 'إلغاء',
			give: (count) => (count > 1 ? `إعطاء الوثائق (${count})` : 'إعطاء الوثيقة'),
			waits: 'لحظة من فضلكم…',
			found: (count) => `عدد الوثائق: ${count}.`,
			none: 'لا توجد أي وثيقة حتى الآن.',
			how: 'ضعوا ورقتكم على الماسح الضوئي واضغطوا على زره. انتظروا حتى ينتهي، ثم المسوا «تحديث القائمة». تحتاجون إلى مساعدة؟ اسألوا الاستقبال.',
			ongoing: 'لم ينته الماسح الضوئي بعد. انتظروا قليلا، ثم المسوا «تحديث القائمة».',
			refused: 'هذا الموقع لا يقبل هذا النوع من الوثائق. اسألوا الاستقبال.',
			large: 'هذه الوثيقة كبيرة جدا على الجهاز. اسألوا الاستقبال.',
			folder: 'هذا الموقع يطلب مجلدا كاملا. لا يستطيع الجهاز إعطاءه. اسألوا الاستقبال.',
			failed: 'تعذر إعطاء هذه الوثيقة. المسوا «تحديث القائمة» أو اسألوا الاستقبال.',
			silent: 'الجهاز لا يجيب. اسألوا الاستقبال.'
		}
	};
})();
