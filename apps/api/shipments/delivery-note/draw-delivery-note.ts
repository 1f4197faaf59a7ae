import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import QRCode from 'qrcode';
import type { DeliveryNote } from './delivery-note.js';

const require = createRequire(import.meta.url);
/** Source Sans 3 (OFL), embedded: the State's own typeface is for its sites only, and a reader's machine may have neither. */
const FONTS = {
  regular: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  bold: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff'),
} as const;
const MARGIN = 42;
const QR_SIDE = 92;
const GREY = '#555555';
const LINE = '#161616';
const BODY = 10.5;

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** One A4 page, more for many lots: tagged, in French, readable aloud (PDF/UA-1), with its typeface inside. */
export async function drawDeliveryNote(note: DeliveryNote): Promise<Buffer> {
  const title = `Bon de livraison ${note.reference}${note.cancelled ? ' (envoi annulé)' : ''}`;
  const qr = await QRCode.toBuffer(note.receiptUrl, { margin: 0, width: QR_SIDE * 4, errorCorrectionLevel: 'M' });
  const options = {
    size: 'A4', margin: MARGIN, pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'fr-FR', displayTitle: true, font: FONTS.regular,
    info: { Title: title, Author: 'Santé publique France', Subject: `Demande de secours ${note.request}`, CreationDate: note.writtenAt },
  };
  // The declarations do not know PDF/UA yet.
  const doc = new Pdf(options as unknown as PDFKit.PDFDocumentOptions);
  const written = collect(doc);
  doc.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawHead(doc, root, title, note, qr);
  drawPlaces(doc, root, note);
  drawLots(doc, root, note);
  drawReceipt(doc, root);
  root.end();
  doc.end();
  return written;
}

function drawHead(doc: Doc, root: Element, title: string, note: DeliveryNote, qr: Buffer): void {
  const right = doc.page.width - MARGIN - QR_SIDE;
  const wide = right - MARGIN - 20;
  tag(doc, root, 'P', () => doc.font('regular').fontSize(BODY).fillColor(GREY).text('Vigie EPI · Stock stratégique national', MARGIN, MARGIN, { width: wide }));
  tag(doc, root, 'H1', () => doc.font('bold').fontSize(22).fillColor(LINE).text(title, { width: wide }));
  doc.moveDown(0.3);
  const facts = [
    ['Demande de secours', note.request], ['Départ', note.departure], ['Livraison prévue', note.delivery], ['Transporteur', note.carrier],
  ] as const;
  for (const [label, value] of facts) {
    tag(doc, root, 'P', () => {
      doc.font('bold').fontSize(BODY).text(`${label}\u00A0: `, MARGIN, doc.y, { continued: true, width: wide });
      doc.font('regular').text(value);
    });
  }
  const below = doc.y;
  const alt = `Code QR : confirmer la réception sur ${note.receiptUrl}`;
  root.add(doc.struct('Figure', { alt, bbox: [right, MARGIN, right + QR_SIDE, MARGIN + QR_SIDE] } as never, [
    () => doc.image(qr, right, MARGIN, { width: QR_SIDE }),
  ]));
  tag(doc, root, 'P', () =>
    doc.font('regular').fontSize(8.5).text('À l’arrivée, scannez pour confirmer la réception.', right, MARGIN + QR_SIDE + 5, { width: QR_SIDE, align: 'center' }),
  );
  doc.y = Math.max(below, doc.y) + 14;
}

function drawPlaces(doc: Doc, root: Element, note: DeliveryNote): void {
  const columns = [
    ['Expéditeur', ['Santé publique France', 'Établissement pharmaceutique']],
    ['Livrer à', note.to],
    ['Interlocuteur logistique', note.contact],
  ] as const;
  const width = (doc.page.width - 2 * MARGIN) / columns.length;
  const top = doc.y;
  let bottom = top;
  columns.forEach(([heading, lines], rank) => {
    const x = MARGIN + rank * width;
    tag(doc, root, 'H2', () => doc.font('bold').fontSize(12).text(heading, x, top, { width: width - 12 }));
    tag(doc, root, 'P', () => {
      doc.font('regular').fontSize(BODY);
      for (const line of lines) doc.text(line, x, doc.y, { width: width - 12 });
    });
    bottom = Math.max(bottom, doc.y);
  });
  doc.x = MARGIN;
  doc.y = bottom + 16;
}

function drawLots(doc: Doc, root: Element, note: DeliveryNote): void {
  tag(doc, root, 'H2', () => doc.font('bold').fontSize(12).text('Contenu', MARGIN, doc.y));
  doc.moveDown(0.3);
  const heads = ['Article', 'Lot', 'Péremption', 'Pièces', 'Boîtes', 'Compté à l’arrivée'];
  const right = { align: { x: 'right' as const } };
  const head = heads.map((text, column) => ({ text, type: 'TH' as const, font: { src: 'bold', size: BODY }, ...(column === 3 ? right : {}) }));
  const rows = note.lots.map((lot) => [lot.item, lot.lotNumber, lot.expiry, { text: lot.pieces, ...right }, lot.boxes, '']);
  const totals = note.totals.map((total) => [
    { text: `Total ${total.item.toLowerCase()}`, type: 'TH' as const, colSpan: 3, font: { src: 'bold', size: BODY } },
    { text: total.pieces, font: { src: 'bold', size: BODY }, ...right },
    total.boxes,
    '',
  ]);
  doc.font('regular').fontSize(BODY);
  const table = {
    structParent: root,
    position: { x: MARGIN, y: doc.y },
    columnStyles: [112, 78, 74, 58, '*', 88] as (number | string)[],
    defaultStyle: { border: { top: 0.5, bottom: 0.5, left: 0, right: 0 }, padding: { top: 5, bottom: 5, left: 4, right: 4 } },
    data: [head, ...rows, ...totals],
  };
  doc.table(table as PDFKit.Mixins.TableOptionsWithData);
  doc.x = MARGIN;
  doc.y += 16;
}

/** Room to write by hand; the rules are decoration, not content. */
function drawReceipt(doc: Doc, root: Element): void {
  const needed = 200;
  if (doc.y + needed > doc.page.height - MARGIN) doc.addPage();
  const top = doc.y;
  const half = (doc.page.width - 2 * MARGIN - 20) / 2;
  const second = MARGIN + half + 20;
  tag(doc, root, 'H2', () => doc.font('bold').fontSize(12).text('Réserves à la réception', MARGIN, top, { width: half }));
  tag(doc, root, 'P', () => doc.font('regular').fontSize(BODY).text('Manquants, avaries, lots différents', { width: half }));
  tag(doc, root, 'H2', () => doc.font('bold').fontSize(12).text('Reçu par', second, top, { width: half }));
  tag(doc, root, 'P', () => doc.font('regular').fontSize(BODY).text('Nom, qualité', second, doc.y, { width: half }));
  tag(doc, root, 'P', () => doc.text('Date et heure', second, top + 66, { width: half }));
  tag(doc, root, 'P', () => doc.text('Signature', second, top + 106, { width: half }));
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(0.5).strokeColor(LINE);
  doc.rect(MARGIN, top + 36, half, 152).stroke();
  for (const y of [62, 102]) doc.moveTo(second, top + y).lineTo(second + half, top + y).stroke();
  doc.rect(second, top + 124, half, 64).stroke();
  doc.endMarkedContent();
}

function tag(doc: Doc, parent: Element, kind: string, draw: () => unknown): void {
  parent.add(doc.struct(kind, {}, () => void draw()));
}

async function collect(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
