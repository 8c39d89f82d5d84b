curl \
  "$GRAPH/me/drive/items/$ITEM_ID/workbook/operations/$OPERATION_ID" \
  --header "Authorization: Bearer $TOKEN"
