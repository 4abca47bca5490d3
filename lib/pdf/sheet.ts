import PDFDocument from "pdfkit";
import type { Direction } from "./bidi";
import { face, faceNames } from "./faces";

export type Paper = "letter" | "a4";
export type Structure = PDFKit.PDFStructureElement;
type Artifact = "Pagination" | "Layout";

type Opened = {
  title: string;
  author: string;
  language: string;
  direction: Direction;
  paper: Paper;
  /** When what it tells happened: the same document made twice has the same bytes. */
  at: Date;
};

const MARGIN = 54;
const FOOT = 72;

/** A tagged document (PDF/UA-1, ISO 14289-1) that is written from top to bottom. All lengths in points; `y` is where the next thing goes. */
export class Sheet {
  readonly direction: Direction;
  readonly doc: PDFKit.PDFDocument;
  readonly root: Structure;
  y = MARGIN;

  constructor({ title, author, language, direction, paper, at }: Opened) {
    this.direction = direction;
    this.doc = new PDFDocument({
      size: paper,
      margin: 0,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      subset: "PDF/UA" as never,
      lang: language,
      displayTitle: true,
      font: "", // else it opens Helvetica, which is not embedded
      info: { Title: inXml(title), Author: inXml(author), CreationDate: at },
    });
    for (const name of faceNames) this.doc.registerFont(name, face(name) as never);
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
  }

  get width() {
    return this.doc.page.width - 2 * MARGIN;
  }

  /** The left edge of a thing that begins `offset` points from where lines begin. */
  left(offset: number, width: number) {
    return this.direction === "rtl" ? this.doc.page.width - MARGIN - offset - width : MARGIN + offset;
  }

  fits(height: number) {
    return this.y + height <= this.doc.page.height - FOOT;
  }

  /** A new page, unless this much still fits. */
  need(height: number) {
    if (!this.fits(height)) this.turn();
  }

  turn() {
    this.doc.addPage();
    this.y = MARGIN;
  }

  /** A part of the text's structure. */
  add(tag: string, parent = this.root, options = {}): Structure {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** What is no part of the text: screen readers pass over it. */
  artifact(type: Artifact, draw: (doc: PDFKit.PDFDocument) => void) {
    this.doc.markContent("Artifact", { type });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Ends the document, with a foot on every page. */
  async close(foot: (page: number, pages: number) => void): Promise<Uint8Array<ArrayBuffer>> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      this.y = this.doc.page.height - FOOT + 20;
      foot(page + 1, count);
    }
    this.doc.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.doc as AsyncIterable<Buffer>) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  }
}

/** pdfkit puts the title into XML as it is. */
const inXml = (text: string) => text.replaceAll("&", "＆").replaceAll("<", "‹");
