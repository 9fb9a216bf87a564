import Testing

@testable import Reporting

/// Specifications of charts as files with places.
@Suite struct ChartTemplateTests {
  private let template = ChartTemplate(
    Array(
      #"{"title": "@title", "layer": [{"y": {"datum": "@level"}}, "@day", {"color": "@main"}], "sizes": [1, 1.5]}"#.utf8
    ))

  @Test func `places are filled and the order of keys is kept`() {
    let text = template.filled(["title": "T<", "level": 2.5, "day": nil]).text()
    #expect(
      text == #"{"title":"T\u003c","layer":[{"y":{"datum":2.5}},null,{"color":"\#(ChartStyle.main)"}],"sizes":[1,1.5]}"#
    )
  }

  @Test func `an element of a list drops out with a place that has no value`() {
    #expect(
      template.filled(["title": nil]).text()
        == #"{"title":null,"layer":[{"color":"\#(ChartStyle.main)"}],"sizes":[1,1.5]}"#)
  }
}
