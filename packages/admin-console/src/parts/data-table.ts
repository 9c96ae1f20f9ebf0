import { html, type TemplateResult } from 'lit'

export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => TemplateResult | string
  /**
   * `main` names the row and holds its link; `number` is set to the right in even figures; `short` is never broken;
   * `wide` takes a card's width.
   */
  readonly kind?: 'main' | 'number' | 'short' | 'wide'
}

export interface TableParts<Row> {
  /** What the table shows; read out by screen readers and hidden from sight. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/**
 * A table that becomes a list of cards on narrow screens. A link in the `main` cell covers its whole row.
 * The roles are written out because laying rows out as cards makes browsers forget that they are rows.
 */
/* eslint-disable lit-a11y/no-redundant-role -- see above */
export function dataTable<Row>({ caption, columns, rows }: TableParts<Row>): TemplateResult {
  return html`<table class="data-table" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          ({ heading, kind }) => html`<th role="columnheader" scope="col" class=${kind ?? 'text'}>${heading}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map(({ heading, cell, kind }) =>
              kind === 'main'
                ? html`<th role="rowheader" scope="row" class="main" data-heading=${heading}>${cell(row)}</th>`
                : html`<td role="cell" class=${kind ?? 'text'} data-heading=${heading}><div>${cell(row)}</div></td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}
